"""The calls of Google's Perspective API, answered by the site's own scorers."""
