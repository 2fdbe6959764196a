package org.detainerlake.notebook;

/** A cell that does not run: which, and what it said. */
public final class CellFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CellFault(String notebook, int cell, String said) {
    super("%s, cell %d: %s".formatted(notebook, cell, said));
  }
}
