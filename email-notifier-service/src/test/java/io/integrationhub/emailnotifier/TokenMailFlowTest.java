package io.integrationhub.emailnotifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.MailOutcome.Expired;
import io.integrationhub.emailnotifier.MailOutcome.NothingDue;
import io.integrationhub.emailnotifier.MailOutcome.OwnToken;
import io.integrationhub.emailnotifier.MailOutcome.Sent;
import io.integrationhub.emailnotifier.commercetools.customer.CustomerId;
import io.integrationhub.emailnotifier.commercetools.customer.Customers;
import io.integrationhub.emailnotifier.commercetools.customer.IssuedToken;
import io.integrationhub.emailnotifier.commercetools.customer.MailableCustomer;
import io.integrationhub.emailnotifier.commercetools.customer.Tokens;
import io.integrationhub.emailnotifier.content.TokenMail;
import io.integrationhub.emailnotifier.content.TokenMail.Purpose;
import io.integrationhub.emailnotifier.ledger.MailLedger;
import io.integrationhub.emailnotifier.ledger.MailStatus;
import io.integrationhub.emailnotifier.ledger.OwnTokens;
import io.integrationhub.emailnotifier.transport.MailTransport;
import io.integrationhub.emailnotifier.transport.MailTransportFault;
import io.integrationhub.test.fakes.CrashingProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenMailFlowTest {

    private static final CustomerId ADA = new CustomerId("customer-1");
    private static final Instant CREATED = Instant.parse("2026-11-20T10:04:00Z");
    private static final String VALUE = "value-of-the-shop";

    private final SampleFlows flows = new SampleFlows();
    private final FakeOwnTokens ownTokens = new FakeOwnTokens();
    private final Tenant tenant = SampleTenants.tenant(Map.of());
    private final List<String> created = new ArrayList<>();

    private final Customers customers = (_, id) -> Optional.of(
            new MailableCustomer(id, "100-1", 1, CREATED.minusSeconds(100), false, "", SampleOrders.READER));

    /** Creates tokens as commercetools does. */
    private final Tokens tokens = (_, _, _) -> {
        created.add("own-" + (created.size() + 1));
        return new Tokens.CreatedToken(
                created.getLast(), new Secret("value-of-" + created.getLast()), CREATED.plusSeconds(3600));
    };

    private TokenMailFlow flow() {
        return new TokenMailFlow(customers, tokens, ownTokens, flows.ledger, flows.mails(flows.transport), flows.clock);
    }

    private static IssuedToken issued(String id, Optional<Secret> value) {
        return new IssuedToken(Purpose.PASSWORD_RESET, id, ADA, CREATED, CREATED.plusSeconds(3600), value);
    }

    private TokenMail lastMail() {
        return (TokenMail) flows.renderer.last();
    }

    @Test
    void sendsTheValueOfAMessageOnce() {
        // When
        MailOutcome first = flow().send(tenant, issued("token-1", Optional.of(new Secret(VALUE))));
        MailOutcome second = flow().send(tenant, issued("token-1", Optional.of(new Secret(VALUE))));

        // Then
        assertThat(first).isInstanceOf(Sent.class);
        assertThat(second).isInstanceOf(NothingDue.class);
        assertThat(lastMail().token().value()).isEqualTo(VALUE);
        assertThat(created).isEmpty();
        assertThat(flows.transport.types()).containsExactly("password-reset");
    }

    @Test
    void createsATokenOfItsOwnAndSendsNoMailAboutIt() {
        // When
        flow().send(tenant, issued("token-1", Optional.empty()));
        MailOutcome own = flow().send(tenant, issued("own-1", Optional.empty()));

        // Then
        assertThat(lastMail().token().value()).isEqualTo("value-of-own-1");
        assertThat(own).isInstanceOf(OwnToken.class);
        assertThat(created).hasSize(1);
        assertThat(flows.transport.types()).containsExactly("password-reset");
    }

    @Test
    void sendsNothingForAnExpiredToken() {
        // Given
        flows.clock.advance(Duration.ofHours(2));

        // When
        MailOutcome outcome = flow().send(tenant, issued("token-1", Optional.of(new Secret(VALUE))));

        // Then
        assertThat(outcome).isInstanceOf(Expired.class);
        assertThat(flows.transport.types()).isEmpty();
    }

    @Test
    void showsATokenNowhere() {
        // Given
        IssuedToken issued = issued("token-1", Optional.of(new Secret(VALUE)));
        flows.transport.endNextWith(() -> {
            throw new TransientFault(MailTransportFault.MAIL_POSTPONED, "451");
        });

        // When
        assertThatThrownBy(() -> flow().send(tenant, issued)).isInstanceOf(TransientFault.class);
        MailOutcome outcome = flow().send(tenant, issued);

        // Then
        String shown = issued + " " + outcome + " " + flows.ledger.begun() + " " + flows.ledger.statuses() + " "
                + flows.transport.accepted() + " " + lastMail();
        assertThat(shown).doesNotContain(VALUE);
    }

    static IntStream steps() {
        return IntStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void endsWithoutALoopWhereverTheProcessDies(int step) {
        // Given
        CrashingProcess process = new CrashingProcess(step);
        TokenMailFlow crashing = new TokenMailFlow(
                process.around(Customers.class, customers),
                process.around(Tokens.class, tokens),
                process.around(OwnTokens.class, ownTokens),
                process.around(MailLedger.class, flows.ledger),
                flows.mails(process.around(MailTransport.class, flows.transport)),
                flows.clock);

        // When
        try {
            crashing.send(tenant, issued("token-1", Optional.empty()));
        } catch (CrashingProcess.Crash _) {
            // The message is delivered again, later.
            flows.clock.advance(Duration.ofSeconds(1));
        }
        // The messages about own tokens arrive in any order.
        for (String own : List.copyOf(created)) {
            flow().send(tenant, issued(own, Optional.empty()));
        }
        flow().send(tenant, issued("token-1", Optional.empty()));
        for (String own : List.copyOf(created)) {
            flow().send(tenant, issued(own, Optional.empty()));
        }

        // Then
        long unknown = flows.ledger.statuses().values().stream()
                .filter(status -> status == MailStatus.UNKNOWN)
                .count();
        assertThat(flows.transport.types()).hasSizeLessThanOrEqualTo(1);
        assertThat(flows.transport.types().size() + unknown).isGreaterThanOrEqualTo(1);
        assertThat(created).hasSizeLessThanOrEqualTo(2);
    }
}
