package id.tertib.worksheet;

/** Whose figure it is; later layers stand beside the earlier ones and never overwrite them. */
public enum Layer {
  /** The office's own answer (mandiri). */
  SELF,
  /** The correction of the assigned assessor. */
  ASESOR;

  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
