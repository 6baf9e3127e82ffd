package io.integrationhub.commercetools.ingress;

import io.integrationhub.system.inbound.RequestRejected;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Calls Amazon SNS at addresses that come from requests, so no other host is ever called. */
class SnsHttp {

    /** https://docs.aws.amazon.com/general/latest/gr/sns.html. */
    private static final Pattern HOST = Pattern.compile("sns\\.[a-z0-9-]{1,30}\\.amazonaws\\.com(\\.cn)?");

    private final PublicDocuments documents;

    SnsHttp(PublicDocuments documents) {
        this.documents = documents;
    }

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
            return documents.get(address);
        } catch (IOException _) {
            throw RequestRejected.unavailable();
        }
    }
}
