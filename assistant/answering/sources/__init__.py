"""Which provisions an answer rests on: ranked, weighed, chosen."""
