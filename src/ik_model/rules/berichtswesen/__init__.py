"""Reporting and steering."""
