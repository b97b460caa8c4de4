package id.tertib.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import id.tertib.access.answer.ForeignPages;
import id.tertib.access.answer.ProblemBody;
import id.tertib.access.answer.Refusals;
import id.tertib.access.answer.TooManySignInsException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;

/**
 * One sign-in for everything. Programs speak HTTP Basic to {@code /api}, {@code /engine-rest} and
 * the API's description; people sign in at {@code /masuk}; the engine's webapps and its REST API
 * stand behind both and trust them. What is not named here, and is no {@link PublicAddress} or
 * {@link OpenSpace} of a module, is closed to strangers.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /**
   * No inline script, no frames, nothing from elsewhere. Camunda's pages bring their own policy.
   */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline';"
          + " frame-ancestors 'none'; form-action 'self'; base-uri 'self'; object-src 'none'";

  /** Of what is no page: a browser that shows it loads nothing and runs nothing. */
  private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "TRACE", "OPTIONS");

  private static final String[] OPEN_TO_STRANGERS = {
    "/masuk", "/tertib/**", "/favicon.ico", "/favicon.svg", "/actuator/health"
  };

  /**
   * Without this bean a matcher asks Spring MVC, which knows nothing of another servlet: {@code
   * /engine-rest} would fall silently into the chain of pages.
   */
  @Bean
  PathPatternRequestMatcherBuilderFactoryBean requestMatcherBuilder() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  @Bean
  SessionLimit sessionLimit(
      SignInProperties limits,
      AccountStamps stamps,
      People people,
      CurrentUser user,
      SignInTrail trail) {
    return new SessionLimit(limits, stamps, people, user, trail, InstantSource.system());
  }

  /** A filter of the security chains only, not one more of the container. */
  @Bean
  FilterRegistrationBean<SessionLimit> sessionLimitInChains(SessionLimit sessionLimit) {
    var registration = new FilterRegistrationBean<>(sessionLimit);
    registration.setEnabled(false);
    return registration;
  }

  /** Before the security chains: no chain, and nothing beside them, is left out. */
  @Bean
  FilterRegistrationBean<ForeignPages> foreignPages(
      ProblemBody problem, MessageSource messages, @Value("${tertib.base-url}") String baseUrl) {
    var sentence = messages.getMessage("access.masalah.asal", null, Locale.forLanguageTag("id"));
    var registration = new FilterRegistrationBean<>(new ForeignPages(problem, sentence, baseUrl));
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
    return registration;
  }

  @Bean
  CookieCsrfTokenRepository csrfTokens(
      @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
    // Camunda's own cookie is XSRF-TOKEN, so ours has another name.
    var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieName("TERTIB-XSRF");
    tokens.setHeaderName("X-TERTIB-XSRF");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(secure));
    return tokens;
  }

  /**
   * For programs of strangers: nobody is signed in, nothing is kept, no cookie is set, and no token
   * is asked for. What can be read without a sign-in may be read by the pages of any site.
   */
  @Bean
  @Order(0)
  SecurityFilterChain openSpaces(
      HttpSecurity http, ObjectProvider<OpenSpace> spaces, PathPatternRequestMatcher.Builder paths)
      throws Exception {
    var matchers =
        spaces.stream()
            .<RequestMatcher>map(space -> paths.matcher(space.root() + "/**"))
            .toArray(RequestMatcher[]::new);
    return http.securityMatcher(
            matchers.length == 0 ? request -> false : new OrRequestMatcher(matchers))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(NO_PAGE))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                    .addHeaderWriter(SecurityConfiguration::readableAnywhere))
        .build();
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(
      HttpSecurity http,
      CookieCsrfTokenRepository csrfTokens,
      Refusals refusals,
      SessionLimit sessionLimit,
      CurrentUser user,
      LargeBodies larger,
      @Value("${tertib.body.stranger:64KB}") DataSize largest)
      throws Exception {
    RequestMatcher unsafe =
        request ->
            request.getRequestedSessionId() != null && !SAFE_METHODS.contains(request.getMethod());
    return http.securityMatcher(
            "/api/**", "/engine-rest/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(
            basic ->
                basic
                    .authenticationDetailsSource(SignInDetails::ofProgram)
                    .authenticationEntryPoint(refusals.programEntryPoint()))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(refusals.programEntryPoint())
                    .accessDeniedHandler(refusals.accessDenied()))
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens)
                    .csrfTokenRequestHandler(inTheHeader())
                    .requireCsrfProtectionMatcher(unsafe))
        .headers(SecurityConfiguration::ourHeaders)
        .addFilterAfter(sessionLimit, SecurityContextHolderFilter.class)
        .addFilterAfter(
            new StrangersBodies(user, refusals.programEntryPoint(), largest, larger),
            BasicAuthenticationFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http,
      CookieCsrfTokenRepository csrfTokens,
      Refusals refusals,
      SessionLimit sessionLimit,
      SignInTrail trail,
      CockpitOnly cockpitOnly,
      PathPatternRequestMatcher.Builder paths,
      ObjectProvider<PublicAddress> open,
      CurrentUser user,
      LargeBodies larger,
      @Value("${tertib.body.stranger:64KB}") DataSize largest)
      throws Exception {
    // Tasklist's own way out ends our session too, so that no way leaves one behind.
    var camundaLogout = paths.matcher(POST, "/camunda/api/admin/auth/user/*/logout");
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        "/camunda/api/admin/setup/**",
                        "/camunda/app/admin/*/setup/**",
                        "/camunda/app/*/*/setup/**")
                    .denyAll() // CVE-2026-77226
                    .requestMatchers(POST, "/camunda/api/admin/auth/user/*/login/**")
                    .denyAll() // there is one sign-in, and this is not it
                    .requestMatchers(OPEN_TO_STRANGERS)
                    .permitAll()
                    .requestMatchers(contributed(open, paths))
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .requestMatchers("/camunda/api/cockpit/**", "/camunda/api/admin/plugin/**")
                    .access(cockpitOnly::decide)
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/masuk")
                    .loginProcessingUrl("/masuk")
                    .authenticationDetailsSource(SignInDetails::ofPage)
                    .successHandler(signedIn(trail, sessionLimit))
                    .failureHandler(notSignedIn()))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        new OrRequestMatcher(paths.matcher(POST, "/keluar"), camundaLogout))
                    .addLogoutHandler(writesSignOut(trail))
                    .deleteCookies("JSESSIONID")
                    .logoutSuccessHandler(signedOut(camundaLogout)))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(refusals.pageEntryPoint())
                    .accessDeniedHandler(refusals.accessDenied()))
        .requestCache(cache -> cache.requestCache(onlyPages(paths)))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens)
                    .csrfTokenRequestHandler(eagerly())
                    .ignoringRequestMatchers("/camunda/api/**"))
        .headers(SecurityConfiguration::ourHeaders)
        .headers(headers -> caching(headers, paths))
        .addFilterAfter(sessionLimit, SecurityContextHolderFilter.class)
        .addFilterBefore(
            new StrangersBodies(user, refusals.pageEntryPoint(), largest, larger), CsrfFilter.class)
        .build();
  }

  private static void readableAnywhere(HttpServletRequest request, HttpServletResponse response) {
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
  }

  private static RequestMatcher[] contributed(
      ObjectProvider<PublicAddress> open, PathPatternRequestMatcher.Builder paths) {
    return open.stream()
        .flatMap(
            address ->
                (address.method() == GET ? Stream.of(GET, HEAD) : Stream.of(address.method()))
                    .map(method -> paths.matcher(method, address.path())))
        .toArray(RequestMatcher[]::new);
  }

  /** A program's token stands in the header; no body is searched for it. */
  private static CsrfTokenRequestAttributeHandler inTheHeader() {
    return new CsrfTokenRequestAttributeHandler() {
      @Override
      public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return request.getHeader(token.getHeaderName());
      }
    };
  }

  /** Sets the cookie with any page, so that Tasklist's scripts find it without asking. */
  private static CsrfTokenRequestAttributeHandler eagerly() {
    var handler = new CsrfTokenRequestAttributeHandler();
    handler.setCsrfRequestAttributeName(null);
    return handler;
  }

  /** Only what a person asked for is worth going back to: no script, picture or poll. */
  private static HttpSessionRequestCache onlyPages(PathPatternRequestMatcher.Builder paths) {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(
        new AndRequestMatcher(
            paths.matcher(GET, "/**"),
            new NegatedRequestMatcher(paths.matcher("/camunda/api/**")),
            Refusals::isPage));
    // Otherwise ?continue sticks to the address that people copy.
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  private static SavedRequestAwareAuthenticationSuccessHandler signedIn(
      SignInTrail trail, SessionLimit sessionLimit) {
    var handler =
        new SavedRequestAwareAuthenticationSuccessHandler() {
          @Override
          public void onAuthenticationSuccess(
              HttpServletRequest request, HttpServletResponse response, Authentication person)
              throws IOException, ServletException {
            sessionLimit.begin(request.getSession(), ((SignInDetails) person.getDetails()).stamp());
            trail.signedIn(person.getName());
            super.onAuthenticationSuccess(request, response, person);
          }
        };
    handler.setRedirectStrategy(
        (request, response, url) -> response.sendRedirect(withinThisSite(url)));
    return handler;
  }

  /**
   * The way back without scheme, host and port: behind a proxy this server may be wrong about them.
   * One slash at the beginning, since two would name another host.
   */
  private static String withinThisSite(String url) {
    return url.replaceFirst("^https?://[^/]*/*", "/");
  }

  private static AuthenticationFailureHandler notSignedIn() {
    return (request, response, refusal) -> {
      if (refusal instanceof TooManySignInsException tooMany) {
        response.sendRedirect("/masuk?sering=" + tooMany.seconds());
      } else {
        response.sendRedirect(
            refusal instanceof DisabledException ? "/masuk?ditutup" : "/masuk?gagal");
      }
    };
  }

  private static LogoutHandler writesSignOut(SignInTrail trail) {
    return (request, response, person) -> {
      if (person != null) {
        trail.signedOut(person.getName());
      }
    };
  }

  private static LogoutSuccessHandler signedOut(RequestMatcher camundaLogout) {
    return (request, response, person) -> {
      if (camundaLogout.matches(request)) {
        response.setStatus(200);
      } else {
        response.sendRedirect("/masuk?keluar");
      }
    };
  }

  private static void ourHeaders(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
  }

  /**
   * Pages and data are never kept. Camunda's big bundles are kept as it likes; our own scripts and
   * styles beside them are asked for again each time, since only their date tells a new version.
   */
  private static void caching(
      HeadersConfigurer<HttpSecurity> headers, PathPatternRequestMatcher.Builder paths) {
    var own =
        new OrRequestMatcher(
            paths.matcher("/tertib/**"),
            paths.matcher("/favicon.svg"),
            paths.matcher("/camunda/app/*/scripts/config.js"),
            paths.matcher("/camunda/app/*/ext/**"),
            paths.matcher("/camunda/app/*/locales/**"),
            paths.matcher("/camunda/app/*/styles/user-styles.css"),
            paths.matcher("/camunda/api/*/plugin/*/static/**"));
    var bundles =
        new OrRequestMatcher(
            paths.matcher("/camunda/app/**"),
            paths.matcher("/camunda/lib/**"),
            paths.matcher("/camunda/assets/**"));
    headers
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .addHeaderWriter(
            new DelegatingRequestMatcherHeaderWriter(
                own, new StaticHeadersWriter("Cache-Control", "no-cache")))
        .addHeaderWriter(
            new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(new OrRequestMatcher(own, bundles)),
                new CacheControlHeadersWriter()));
  }
}
