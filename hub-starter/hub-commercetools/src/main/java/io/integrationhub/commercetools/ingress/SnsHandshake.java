package io.integrationhub.commercetools.ingress;

import io.integrationhub.system.inbound.RequestRejected;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** Confirms a subscription of Amazon SNS. */
class SnsHandshake {

    /**
     * The address comes from a request, so no other host is ever called
     * (https://docs.aws.amazon.com/general/latest/gr/sns.html).
     */
    private static final Pattern HOST = Pattern.compile("sns\\.[a-z0-9-]{1,30}\\.amazonaws\\.com(\\.cn)?");

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * Confirms a subscription.
     *
     * @throws RequestRejected if the address does not belong to SNS, or if SNS does not respond; it will ask again
     */
    void confirm(URI address) {
        if (!isOfSns(address)) {
            throw RequestRejected.malformed("SubscribeURL is not an address of Amazon SNS");
        }
        if (get(address) != 200) {
            throw RequestRejected.unavailable();
        }
    }

    static boolean isOfSns(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return "https".equalsIgnoreCase(address.getScheme())
                && HOST.matcher(host).matches()
                && address.getPort() == -1
                && address.getRawUserInfo() == null;
    }

    /** The status of a GET. */
    int get(URI address) {
        try {
            return http.send(HttpRequest.newBuilder(address).timeout(TIMEOUT).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException _) {
            throw RequestRejected.unavailable();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw RequestRejected.unavailable();
        }
    }
}
