package id.tertib.access;

import static org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page of Camunda's bears the nonce of its own header. Camunda hands it from header to page by an
 * attribute of the whole application, so that whoever asks in between leaves the page with
 * another's nonce, and its browser with no script that it may run.
 */
final class PageNonce extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var application =
        (ServletContext)
            Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                new OwnNonce(request.getServletContext()));
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public ServletContext getServletContext() {
            return application;
          }
        },
        response);
  }

  /**
   * The application as one request sees it: its nonce is the request's, the rest is everybody's.
   */
  private static final class OwnNonce implements InvocationHandler {

    private final ServletContext application;
    private @Nullable Object nonce;

    OwnNonce(ServletContext application) {
      this.application = application;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      if (arguments != null && ATTR_CSP_FILTER_NONCE.equals(arguments[0])) {
        if (method.getName().equals("setAttribute")) {
          nonce = arguments[1];
          return null;
        }
        if (method.getName().equals("getAttribute")) {
          return nonce;
        }
      }
      try {
        return method.invoke(application, arguments);
      } catch (InvocationTargetException e) {
        throw e.getTargetException();
      }
    }
  }
}
