"""Arabic language models of Riwaya, as data files; the code that runs them is in the package `riwaya`."""
