package id.tertib.server;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/** A body that is looked at while it is read; what is read and refused, its kinds say. */
public abstract class BodyStream extends ServletInputStream {

  protected final ServletInputStream source;

  protected BodyStream(ServletInputStream source) {
    this.source = source;
  }

  @Override
  public final boolean isFinished() {
    return source.isFinished();
  }

  @Override
  public final boolean isReady() {
    return source.isReady();
  }

  @Override
  public final void setReadListener(ReadListener listener) {
    source.setReadListener(listener);
  }
}
