"""One frozen view per kind of page: plain data, complete, ready to show. Templates see nothing else."""
