"""Quizzes for trainers: the key is computed by the rules, every distractor is checked to be wrong, every item cites the law."""

from assistant.quiz.making import MOST, QuizMaker, make_quiz
from assistant.quiz.model import Difficulty, Item, Kind, Option, Quiz, QuizError

__all__ = ["MOST", "Difficulty", "Item", "Kind", "Option", "Quiz", "QuizError", "QuizMaker", "make_quiz"]
