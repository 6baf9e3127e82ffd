package io.integrationhub.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndingTest {

    private record Exported() implements Outcome {
        @Override
        public String code() {
            return "sent";
        }
    }

    @Test
    void hasTheCodeThatTheOutcomeStates() {
        assertThat(Ending.of(new Exported(), "4711", "")).isEqualTo(new Ending("sent", "4711", ""));
    }

    @Test
    void ofAFlowThatTheTenantDoesNotUseIsNotMastered() {
        assertThat(Ending.of(new NotMastered(), "4711", "").outcome())
                .isEqualTo(Ending.notMastered("4711").outcome())
                .isEqualTo("not-mastered");
    }
}
