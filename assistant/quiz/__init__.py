"""Quizzes for trainers: the key is computed by the rules, every distractor is checked to be wrong, every item cites the law."""

from assistant.quiz.exporting import Format, export
from assistant.quiz.grading import Mistake, Score, grade
from assistant.quiz.making import MOST, QuizMaker, make_quiz
from assistant.quiz.model import Difficulty, Item, Kind, Option, Quiz, QuizError
from assistant.quiz.papers import to_review_docx

__all__ = [
    "MOST",
    "Difficulty",
    "Format",
    "Item",
    "Kind",
    "Mistake",
    "Option",
    "Quiz",
    "QuizError",
    "QuizMaker",
    "Score",
    "export",
    "grade",
    "make_quiz",
    "to_review_docx",
]
