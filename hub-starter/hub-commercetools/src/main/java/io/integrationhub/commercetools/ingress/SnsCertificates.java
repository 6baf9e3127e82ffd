package io.integrationhub.commercetools.ingress;

import io.integrationhub.system.inbound.RequestRejected;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The certificates by which Amazon SNS signs, each fetched once. That they are Amazon's is proven by the address they
 * are fetched from, which {@link SnsSignatures} restricts, and by TLS.
 */
class SnsCertificates {

    /** Amazon has one or two per region; the limit only bounds the memory. */
    private static final int MAX_CACHED = 50;

    private final SnsHttp http;
    private final Map<URI, X509Certificate> cached = new ConcurrentHashMap<>();

    SnsCertificates(SnsHttp http) {
        this.http = http;
    }

    /**
     * The certificate at this address, which the caller has checked.
     *
     * @throws RequestRejected if it cannot be fetched at the moment; the sender repeats the message
     */
    X509Certificate at(URI address) {
        X509Certificate known = cached.get(address);
        if (known != null) {
            return known;
        }
        X509Certificate fetched = parsed(http.get(address));
        if (cached.size() >= MAX_CACHED) {
            cached.clear();
        }
        cached.put(address, fetched);
        return fetched;
    }

    private static X509Certificate parsed(byte[] pem) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
        } catch (CertificateException _) {
            throw RequestRejected.unavailable();
        }
    }
}
