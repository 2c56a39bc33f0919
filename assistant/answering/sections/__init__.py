"""The plan as a text: its parts and sections, what stands where and in which words."""
