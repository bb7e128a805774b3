"""Shapes, the render context, labels and small makers that all views share."""
