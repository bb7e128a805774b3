"""``python -m langnghe <task>``: the form of all tasks that works everywhere."""

from langnghe.cli.main import main

if __name__ == "__main__":
    main()
