package io.integrationhub.system.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.settings.AddressPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** TLS keeps to the name of the host, although the connection is opened to an address that was resolved before. */
class HttpsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private static SSLContext tls;

    private ScriptedServer server;
    private HttpConnector connector;

    @BeforeAll
    static void createCertificate(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=oms.example.test",
                        "-ext",
                        "san=dns:oms.example.test",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        tls = context(store);
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @BeforeEach
    void start() throws IOException {
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(tls));
        server = new ScriptedServer(https);
        connector = new HttpConnector(
                Duration.ofSeconds(5),
                DataSize.ofMegabytes(1),
                new AddressGuard(new AddressPolicy(true), _ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")}),
                new DefaultClientTlsStrategy(tls));
    }

    @AfterEach
    void close() {
        connector.close();
        server.close();
    }

    @Test
    void sendsTheNameOfTheHost() throws IOException {
        // Given
        server.responds(exchange -> {
            ExtendedSSLSession session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            byte[] name = session.getRequestedServerNames().getFirst().getEncoded();
            exchange.sendResponseHeaders(200, name.length);
            exchange.getResponseBody().write(name);
        });

        // When
        SystemResponse response = send("oms.example.test");

        // Then
        assertThat(response.body()).asString(StandardCharsets.US_ASCII).isEqualTo("oms.example.test");
        assertThat(server.requests().getFirst().header("Host")).contains("oms.example.test:" + server.port());
    }

    @Test
    void rejectsACertificateForAnotherName() {
        // When
        Throwable failure = catchThrowable(() -> send("erp.example.test"));

        // Then
        assertThat(failure).isInstanceOf(SSLException.class);
        assertThat(server.requests()).isEmpty();
    }

    private SystemResponse send(String host) throws IOException {
        URI uri = URI.create("https://" + host + ":" + server.port() + "/");
        return connector.send(
                new OutboundRequest("read", "GET", uri, Map.of(), new byte[0], true),
                Deadline.in(Duration.ofSeconds(10)));
    }
}
