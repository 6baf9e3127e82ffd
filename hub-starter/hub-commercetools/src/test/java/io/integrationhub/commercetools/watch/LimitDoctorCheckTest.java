package io.integrationhub.commercetools.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.watch.ResourceState.Condition;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.tenant.TenantId;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitDoctorCheckTest {

    private static final TenantId ACME = new TenantId("acme");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 | ABSENT  | true  | the Project has 10 of 25
            23 | HEALTHY | true  | the Project has 23 of 25
            24 | HEALTHY | false | the Project has 24 of 25, so the limit is nearly met
            24 | ABSENT  | false | the Project has 24 of 25, so the limit is nearly met
            25 | ABSENT  | false | the Project has 25 of 25, and the hub needs 1 more
            """)
    void tellsTheLimitBeforeItIsMet(long existing, Condition condition, boolean ok, String finding) {
        Diagnosis diagnosis =
                check(existing, List.of(new Resource(condition))).examine(ACME).getFirst();

        assertThat(diagnosis.ok()).isEqualTo(ok);
        assertThat(diagnosis.finding()).isEqualTo(finding);
    }

    @Test
    void countsNothingForATenantThatNeedsNone() {
        assertThat(check(50, List.of()).examine(ACME)).isEmpty();
    }

    private static LimitDoctorCheck check(long existing, List<Resource> needed) {
        return new LimitDoctorCheck("limit", "Extension", 25, _ -> needed, _ -> existing);
    }

    private record Resource(Condition condition) implements WatchedResource {

        @Override
        public TenantId tenant() {
            return ACME;
        }

        @Override
        public String label() {
            return "acme";
        }

        @Override
        public String key() {
            return "hub";
        }

        @Override
        public Tags tags() {
            return Tags.empty();
        }

        @Override
        public ResourceState reconcile() {
            throw new AssertionError("the doctor changes nothing");
        }

        @Override
        public ResourceState inspect() {
            return new ResourceState("hub", condition, "");
        }
    }
}
