package io.integrationhub.commercetools.ingress;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Signs tokens as Google does, and publishes the keys on a local port. */
final class GoogleKeys implements AutoCloseable {

    static final String ISSUER = "https://accounts.google.com";
    static final String AUDIENCE = "https://hub.example.com/ingress/acme/commercetools";
    static final String ACCOUNT = "push@acme-project.iam.gserviceaccount.com";

    /** Generating a key takes longer than any of the tests, so each is generated once. */
    private static final Map<String, RSAKey> KEYS = new ConcurrentHashMap<>();

    private final List<RSAKey> published = new CopyOnWriteArrayList<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private final HttpServer server;

    GoogleKeys() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/certs", exchange -> {
            fetches.incrementAndGet();
            byte[] keys = new JWKSet(List.copyOf(published)).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        rotate("key-1");
    }

    /** A key that Google never published, under an id of the caller's choice. */
    static RSAKey foreignKey(String id) {
        return new RSAKey.Builder(KEYS.computeIfAbsent("foreign", GoogleKeys::generate))
                .keyID(id)
                .build();
    }

    private static RSAKey generate(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/certs");
    }

    /** Publishes a new key instead of the old ones. */
    void rotate(String id) {
        published.clear();
        published.add(KEYS.computeIfAbsent(id, GoogleKeys::generate));
    }

    int fetches() {
        return fetches.get();
    }

    /** A token as of a push, with changed claims. */
    String token(Instant issued, UnaryOperator<JWTClaimsSet.Builder> change) {
        return token(published.getFirst(), issued, change);
    }

    static String token(RSAKey key, Instant issued, UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("113774264463038321964")
                .claim("azp", "113774264463038321964")
                .claim("email", ACCOUNT)
                .claim("email_verified", true)
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plusSeconds(3600)));
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .type(JOSEObjectType.JWT)
                    .build();
            SignedJWT token = new SignedJWT(header, change.apply(claims).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
