package io.integrationhub.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.integrationhub.core.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedHeadersTest {

    @Test
    void areReadAsTheyWereWritten() {
        // Given
        FeedHeaders part = new FeedHeaders(Optional.of("stock.csv"), 2, 3, true);

        // When, Then
        assertThat(FeedHeaders.of(message(part.toMap()))).isEqualTo(part);
    }

    @Test
    void areNoPartOfAFeedUnlessTheySaySo() {
        assertThat(FeedHeaders.of(message(Map.of()))).isEqualTo(new FeedHeaders(Optional.empty(), 1, 1, false));
    }

    @ParameterizedTest
    @CsvSource({"stock.csv,0,1", "stock.csv,3,2", "stock.csv,x,2", "' ',1,1"})
    void rejectWhatIdentifiesNoPart(String feed, String part, String parts) {
        // Given
        InboundRecord message = message(Map.of("hub-feed", feed, "hub-feed-part", part, "hub-feed-parts", parts));

        // When, Then
        assertThatIllegalArgumentException().isThrownBy(() -> FeedHeaders.of(message));
    }

    private static InboundRecord message(Map<String, String> headers) {
        return new InboundRecord(new TenantId("acme"), "key", new byte[0], headers, Instant.EPOCH, "correlation");
    }
}
