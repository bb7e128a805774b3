"""Tests of built sites: a build runs as editors and CI run it, in a process of its own."""
