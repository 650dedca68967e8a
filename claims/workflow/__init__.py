"""Every write that means something: web, API, admin and commands call these actions."""
