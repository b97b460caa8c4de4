package id.tertib.worksheet;

/**
 * What a file shows beside an item, for whoever answers it.
 *
 * @param title head of the column, e.g. “Kondisi ideal”; the same title is the same column
 */
public record Beside(String title, String text) {}
