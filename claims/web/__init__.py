"""What people touch: addresses, views and forms. Rules live in the workflow, reads in the queries."""
