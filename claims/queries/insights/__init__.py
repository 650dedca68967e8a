"""Figures of how the desk works, one module a question; plain dataclasses, within what a person may see."""
