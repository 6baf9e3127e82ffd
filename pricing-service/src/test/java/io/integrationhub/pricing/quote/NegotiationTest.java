package io.integrationhub.pricing.quote;

import static io.integrationhub.pricing.fakes.SampleQuotes.NOW;
import static io.integrationhub.pricing.fakes.SampleQuotes.quote;
import static io.integrationhub.pricing.fakes.SampleQuotes.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.quote.content.RequestState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every documented state of quote requests and quotes. */
class NegotiationTest {

    private static final Optional<StagedQuote> STAGED = Optional.of(new StagedQuote("staged", "cart", false));

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, REQUESTED",
        "ACCEPTED, REQUESTED",
        "CLOSED, CLOSED",
        "REJECTED, REJECTED",
        "CANCELLED, CANCELLED",
    })
    void isAsItsRequestBeforeAnybodyWorksOnIt(RequestState state, QuoteStatus status) {
        // Given
        Negotiation negotiation = new Negotiation(request(state), Optional.empty(), List.of());

        // Then
        assertThat(negotiation.stateAt(NOW)).isEqualTo(new NegotiationState(status, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, OFFERED, 'requested,staged:staged,priced:q'",
        "DECLINED, DECLINED, 'requested,staged:staged,priced:q,decided:q:declined'",
        "DECLINED_FOR_RENEGOTIATION, RENEGOTIATION_REQUESTED, "
                + "'requested,staged:staged,priced:q,decided:q:renegotiation-requested'",
        "RENEGOTIATION_ADDRESSED, RENEGOTIATION_REQUESTED, "
                + "'requested,staged:staged,priced:q,decided:q:renegotiation-requested'",
        "ACCEPTED, ACCEPTED, 'requested,staged:staged,priced:q,decided:q:accepted'",
        "WITHDRAWN, WITHDRAWN, 'requested,staged:staged,priced:q,decided:q:withdrawn'",
    })
    void isAsItsNewestQuote(QuoteState state, QuoteStatus status, String facts) {
        // Given
        Negotiation negotiation = new Negotiation(request(RequestState.ACCEPTED), STAGED, List.of(quote("q", state)));

        // Then
        assertThat(negotiation.stateAt(NOW).status()).isEqualTo(status);
        assertThat(QuoteFact.of(negotiation, NOW)).extracting(QuoteFact::key).containsExactly(facts.split(","));
    }

    @Test
    void isInProgressOnceASellerWorksOnIt() {
        assertThat(new Negotiation(request(RequestState.ACCEPTED), STAGED, List.of())
                        .stateAt(NOW)
                        .status())
                .isEqualTo(QuoteStatus.IN_PROGRESS);
    }

    @Test
    void expiresAfterTheLastMomentOfItsQuote() {
        // Given
        Negotiation negotiation = new Negotiation(
                request(RequestState.ACCEPTED), STAGED, List.of(quote("q", QuoteState.PENDING, Optional.of(NOW))));

        // Then
        assertThat(negotiation.stateAt(NOW).status()).isEqualTo(QuoteStatus.OFFERED);
        assertThat(negotiation.expiresAt(NOW)).contains(NOW);
        assertThat(negotiation.stateAt(NOW.plusMillis(1)).status()).isEqualTo(QuoteStatus.EXPIRED);
        assertThat(negotiation.expiresAt(NOW.plusMillis(1))).isEmpty();
        assertThat(QuoteFact.of(negotiation, NOW.plusMillis(1)))
                .extracting(QuoteFact::key)
                .contains("decided:q:expired");
    }

    @Test
    void staysAcceptedIfItsRequestIsClosedAfterwards() {
        assertThat(new Negotiation(request(RequestState.CLOSED), STAGED, List.of(quote("q", QuoteState.ACCEPTED)))
                        .stateAt(NOW)
                        .marker())
                .isEqualTo("accepted:q");
    }

    @Test
    void hasAShortReferenceThatLeadsBackToTheRequest() {
        // Given
        QuoteRequestId id = new QuoteRequestId("7c1b3a52-4a55-4b9f-8f1e-2f6f5f0a9d11");

        // Then
        assertThat(id.reference()).hasSize(32);
        assertThat(QuoteRequestId.parse(id.reference())).contains(id);
        assertThat(QuoteRequestId.parse(id.value())).contains(id);
        assertThat(QuoteRequestId.parse("RFQ-1")).isEmpty();
    }
}
