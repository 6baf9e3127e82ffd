package io.integrationhub.system.http;

import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The HTTP client of one system: pooled HTTP/1.1 connections, and none of the features that repeat or redirect. */
final class ConnectionPool {

    /** After this time a connection is opened anew, so that a changed DNS record is followed. */
    private static final long MAX_AGE_SECONDS = 300;

    private static final long MAX_IDLE_SECONDS = 30;

    /** The test of an idle connection takes a millisecond, so busy ones go without. */
    private static final long TEST_IDLE_MILLIS = 200;

    private ConnectionPool() {}

    static CloseableHttpClient client(Duration connectTimeout, AddressGuard guard, TlsSocketStrategy tls) {
        return HttpClients.custom()
                .setConnectionManager(connections(connectTimeout, guard, tls))
                .setRoutePlanner(new ProxyRoutes())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setProtocolUpgradeEnabled(false)
                        .setDefaultKeepAlive(MAX_IDLE_SECONDS, TimeUnit.SECONDS)
                        .build())
                // CallLimits repeats, and knows what may be repeated.
                .disableAutomaticRetries()
                // A redirect would lead past the configured URL and take the credentials along.
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(
            Duration connectTimeout, AddressGuard guard, TlsSocketStrategy tls) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setTlsSocketStrategy(tls)
                // The bulkheads of CallLimits bound the number of connections.
                .setMaxConnTotal(Integer.MAX_VALUE)
                .setMaxConnPerRoute(Integer.MAX_VALUE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connectTimeout))
                        .setTimeToLive(MAX_AGE_SECONDS, TimeUnit.SECONDS)
                        .setValidateAfterInactivity(TEST_IDLE_MILLIS, TimeUnit.MILLISECONDS)
                        .build())
                .build();
    }

    /**
     * Honors the JVM's proxy settings. The operator chose the proxy, so its address is not checked; a proxy resolves
     * the system's name itself, so the check of that address is up to the proxy.
     */
    private static final class ProxyRoutes extends SystemDefaultRoutePlanner {

        ProxyRoutes() {
            super(ProxySelector.getDefault());
        }

        @Override
        protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) throws HttpException {
            HttpHost proxy = super.determineProxy(target, context);
            try {
                return proxy == null || proxy.getAddress() != null
                        ? proxy
                        : new HttpHost(
                                proxy.getSchemeName(),
                                InetAddress.getByName(proxy.getHostName()),
                                proxy.getHostName(),
                                proxy.getPort());
            } catch (UnknownHostException e) {
                throw new HttpException("The proxy cannot be resolved", e);
            }
        }
    }
}
