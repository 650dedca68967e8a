"""From rows to bytes that leave the desk; what is in them was narrowed by who asks before."""
