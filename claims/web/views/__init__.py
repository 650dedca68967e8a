"""Views: fetch through `access`, bind the form, call one action. One module a noun."""
