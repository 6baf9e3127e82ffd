package io.integrationhub.commercetools.ingress;

import io.integrationhub.system.inbound.RequestRejected;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** Calls Amazon SNS at addresses that come from requests, so no other host is ever called. */
class SnsHttp {

    /** https://docs.aws.amazon.com/general/latest/gr/sns.html. */
    private static final Pattern HOST = Pattern.compile("sns\\.[a-z0-9-]{1,30}\\.amazonaws\\.com(\\.cn)?");

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** A certificate has about 2 KB. */
    private static final int MAX_RESPONSE = 64 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    static boolean isOfSns(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return "https".equalsIgnoreCase(address.getScheme())
                && HOST.matcher(host).matches()
                && address.getPort() == -1
                && address.getRawUserInfo() == null;
    }

    /**
     * The body of a GET.
     *
     * @throws RequestRejected if there is no response in time, or another status than 200
     */
    byte[] get(URI address) {
        if (!isOfSns(address)) {
            throw RequestRejected.malformed("the address is not one of Amazon SNS");
        }
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(MAX_RESPONSE);
                if (response.statusCode() != 200) {
                    throw RequestRejected.unavailable();
                }
                return bytes;
            }
        } catch (IOException _) {
            throw RequestRejected.unavailable();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw RequestRejected.unavailable();
        }
    }
}
