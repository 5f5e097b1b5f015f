"""The routes, a file a group. Each adds its own to the application; none holds a rule of the domain."""
