package io.integrationhub.system.http;

import io.integrationhub.system.SystemResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an edge makes of failures: its fault codes, what is repeated in place, and what counts as an outage. */
public interface FaultRules {

    /** The rule for a kind of failure. */
    FaultRule rule(HttpFailure failure);

    /** The rule for a response; empty for a response that the caller interprets. */
    default Optional<FaultRule> rule(OutboundRequest request, SystemResponse response) {
        return HttpFailure.of(response.status()).map(this::rule);
    }

    /** What a fault says about a response besides its status. */
    default Detail detail(SystemResponse response) {
        return Detail.NONE;
    }

    /**
     * What a fault says about a response. It never repeats the body, which may hold personal data.
     *
     * @param reason why the request failed, for example error codes; may be empty
     * @param fix what to do about it; may be empty
     * @param cause the fault's cause
     */
    record Detail(String reason, String fix, @Nullable Throwable cause) {

        public static final Detail NONE = new Detail("", "", null);
    }
}
