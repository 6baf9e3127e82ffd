package io.integrationhub.emailnotifier.transport.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Sockets that trust certificates of a file beside those of the platform. */
final class TrustedCertificates {

    private TrustedCertificates() {}

    /** @throws IllegalArgumentException if the file cannot be read or has no certificates */
    static SSLSocketFactory of(String file) {
        try (InputStream input = Files.newInputStream(Path.of(file))) {
            KeyStore own = KeyStore.getInstance(KeyStore.getDefaultType());
            own.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(input)) {
                own.setCertificateEntry("certificate-" + number, certificate);
                number++;
            }
            if (number == 0) {
                throw new IllegalArgumentException("there are no certificates in " + file);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManager[] both = {new EitherOf(List.of(managerOf(null), managerOf(own)))};
            context.init(null, both, null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the certificates in " + file + " cannot be read", e);
        }
    }

    private static X509TrustManager managerOf(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no manager for X.509 certificates"));
    }

    /** Trusts what any of the managers trusts. */
    private record EitherOf(List<X509TrustManager> managers) implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("no client is trusted");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            try {
                managers.getFirst().checkServerTrusted(chain, type);
            } catch (CertificateException _) {
                managers.getLast().checkServerTrusted(chain, type);
            }
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return managers.stream()
                    .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()))
                    .toArray(X509Certificate[]::new);
        }
    }
}
