"""Where our work hangs on Pelican's signals: one plugin a file, wiring only.

``hooks.settings`` reads the settings; the others meet in ``generator.context["catalogue"]`` and do not
import each other. The order in ``PLUGINS`` (pelicanconf.py) is the order they run in.
"""
