"""What people type on the machine itself: the commands of manage.py and what only they need."""
