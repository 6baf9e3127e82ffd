package io.integrationhub.sandbox.commercetools.admin;

import java.util.ArrayList;
import java.util.List;

/**
 * The requests of this process that a stand-in refused because it lacks what commercetools has. A test's world may hide
 * its stand-in, and a service may retry or park such a rejection, so the tests ask for them here and fail.
 */
public final class NotImplementedRequests {

    private static final List<String> REQUESTS = new ArrayList<>();

    private NotImplementedRequests() {}

    static synchronized void add(String request) {
        REQUESTS.add(request);
    }

    /** Returns the requests since the last call. */
    public static synchronized List<String> drain() {
        List<String> drained = List.copyOf(REQUESTS);
        REQUESTS.clear();
        return drained;
    }
}
