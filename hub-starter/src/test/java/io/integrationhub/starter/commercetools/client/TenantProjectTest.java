package io.integrationhub.starter.commercetools.client;

import static io.integrationhub.starter.commercetools.client.ScriptedProject.dripping;
import static io.integrationhub.starter.commercetools.client.ScriptedProject.dropped;
import static io.integrationhub.starter.commercetools.client.ScriptedProject.error;
import static io.integrationhub.starter.commercetools.client.ScriptedProject.json;
import static io.integrationhub.starter.commercetools.client.ScriptedProject.zipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.commercetools.api.models.channel.Channel;
import com.commercetools.api.models.channel.ChannelDraft;
import com.commercetools.api.models.channel.ChannelRoleEnum;
import com.commercetools.api.models.channel.ChannelUpdateAction;
import io.integrationhub.starter.commercetools.CommercetoolsError;
import io.integrationhub.starter.commercetools.CommercetoolsFault;
import io.integrationhub.starter.commercetools.Project;
import io.integrationhub.starter.fault.Fault;
import io.integrationhub.starter.fault.PermanentFault;
import io.integrationhub.starter.fault.TransientFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class TenantProjectTest {

    private static final String CHANNEL = "{\"id\":\"c-1\",\"version\":3,\"key\":\"hub\",\"roles\":[\"OrderExport\"]}";

    private ScriptedProject commercetools;

    @BeforeEach
    void start() throws IOException {
        commercetools = new ScriptedProject();
    }

    @AfterEach
    void stop() {
        commercetools.close();
        MDC.clear();
    }

    @Test
    void readsAZippedResourceWithTokenAndCorrelationId() {
        // Given
        commercetools.answers(zipped(CHANNEL));
        Project project = commercetools.project();
        MDC.put("correlationId", "order-SO-100045");

        // When
        Channel channel = read(project);

        // Then
        assertThat(channel.getKey()).isEqualTo("hub");
        assertThat(commercetools.requests).containsExactly("GET /acme-prod/channels/key=hub");
        assertThat(commercetools.tokens).containsExactly("Bearer t1");
        assertThat(commercetools.correlationIds).containsExactly("order-SO-100045");
        assertThat(commercetools
                        .meters
                        .get("hub.ct.requests")
                        .tags("tenant", "acme", "resource", "channels", "method", "GET", "status", "200")
                        .timer()
                        .count())
                .isOne();
    }

    @Test
    void waitsAsLongAsA429Asks() {
        // Given
        commercetools.answers(error(429, "Throttled", "slow down", "Retry-After", "1"), json(200, CHANNEL));
        Project project = commercetools.project();
        long begin = System.nanoTime();

        // When
        read(project);

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(commercetools.requests).hasSize(2);
    }

    @Test
    void handsALongPauseToTheCaller() {
        // Given
        commercetools.answers(error(429, "Throttled", "slow down", "Retry-After", "30"));
        Project project = commercetools.project();

        // When
        TransientFault first = transientFault(() -> read(project));
        TransientFault second = transientFault(() -> read(project));

        // Then
        assertThat(first.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_THROTTLED);
        assertThat(first.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(second.retryAfter()).hasValueSatisfying(rest -> assertThat(rest).isGreaterThan(Duration.ofSeconds(20)));
        assertThat(commercetools.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void repeatsAReadThatFailed(int status) {
        // Given
        commercetools.answers(json(status, "<html>"), json(200, CHANNEL));

        // When
        Channel channel = read(commercetools.project());

        // Then
        assertThat(channel.getId()).isEqualTo("c-1");
        assertThat(commercetools.requests).hasSize(2);
    }

    @Test
    void repeatsAWriteThatWasNotBegun() {
        // Given
        commercetools.answers(error(503, "OverCapacity", "busy"), json(201, CHANNEL));

        // When
        create(commercetools.project());

        // Then
        assertThat(commercetools.requests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void doesNotRepeatAWriteWhoseOutcomeIsUnknown(int status) {
        // Given
        commercetools.answers(error(status, "General", "oops"));

        // When
        TransientFault fault = transientFault(() -> create(commercetools.project()));

        // Then
        assertThat(fault.code())
                .isEqualTo(
                        status == 500
                                ? CommercetoolsFault.COMMERCETOOLS_FAILED
                                : CommercetoolsFault.COMMERCETOOLS_UNREACHABLE);
        assertThat(commercetools.requests).hasSize(1);
    }

    @Test
    void doesNotRepeatAWriteWhoseAnswerWasLost() {
        // Given
        commercetools.answers(dropped());

        // When
        TransientFault fault = transientFault(() -> create(commercetools.project()));

        // Then
        assertThat(fault.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_UNREACHABLE);
        assertThat(fault).hasMessageContaining("whether it had its effect is unknown");
        assertThat(commercetools.requests).hasSize(1);
    }

    @Test
    void keepsTheDeadlineWhenABodyDrips() {
        // Given
        commercetools.answers(dripping());
        long begin = System.nanoTime();

        // When
        TransientFault fault = transientFault(() -> create(commercetools.project()));

        // Then
        assertThat(fault.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_UNREACHABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void asksForANewTokenOnceWhenOneIsRefused() {
        // Given
        commercetools.answers(error(401, "invalid_token", "expired"), json(200, CHANNEL));

        // When
        read(commercetools.project());

        // Then
        assertThat(commercetools.tokens).containsExactly("Bearer t1", "Bearer t2");
    }

    @Test
    void fetchesOneTokenForManyCallers() {
        // Given
        commercetools.answers(json(200, CHANNEL));
        Project project = commercetools.project();
        project.api();

        // When
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 50).forEach(i -> callers.submit(() -> read(project)));
        }

        // Then
        assertThat(commercetools.requests).hasSize(50);
        assertThat(commercetools.tokenRequests).hasValue(1);
    }

    @Test
    void holdsTheTenantBackWhenItsApiClientIsRefused() {
        // Given
        commercetools.issuesTokens(error(401, "invalid_client", "Please provide valid client credentials"));
        Project project = commercetools.project();

        // When
        List<TransientFault> faults = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            faults.add(transientFault(() -> read(project)));
        }

        // Then
        assertThat(faults.getFirst().code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_FORBIDDEN);
        assertThat(faults.getFirst()).hasMessageContaining("check client-id, client-secret and scopes");
        assertThat(faults.getLast().outageOf()).contains("commercetools");
        assertThat(commercetools.requests).isEmpty();
    }

    @Test
    void namesTheMissingScope() {
        // Given
        commercetools.answers(error(
                403,
                "insufficient_scope",
                "Insufficient scope. One of the following scopes is missing: manage_orders:acme-prod"));

        // When
        PermanentFault fault = permanentFault(() -> read(commercetools.project()));

        // Then
        assertThat(fault.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_FORBIDDEN);
        assertThat(fault)
                .hasMessage("commercetools answered 403 insufficient_scope to GET channels: "
                        + "the API client needs one of the scopes manage_orders");
    }

    @Test
    void neverRepeatsWhatAnErrorSaysAboutTheCustomer() {
        // Given
        commercetools.answers(json(
                400,
                """
                {"statusCode":400,"message":"There is already a customer with anna@example.com",
                 "errors":[{"code":"DuplicateField","field":"email","duplicateValue":"anna@example.com",
                            "message":"There is already a customer with anna@example.com"}]}"""));

        // When
        PermanentFault fault = permanentFault(() -> create(commercetools.project()));

        // Then
        assertThat(fault).hasMessage("commercetools answered 400 DuplicateField (email) to POST channels");
        assertThat(CommercetoolsError.behind(fault))
                .hasValueSatisfying(error -> assertThat(error.has("DuplicateField")).isTrue());
        assertThat(stackTrace(fault)).doesNotContain("anna");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409})
    void takesAnErrorThatIsNotCommercetoolsOwnForAFailure(int status) {
        // Given
        commercetools.answers(json(status, "<html>Blocked</html>"));

        // When
        TransientFault fault = transientFault(() -> create(commercetools.project()));

        // Then
        assertThat(fault.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400 LockedField", "409 ExactLockConflict", "409 ValidityLockConflict"})
    void repeatsAWriteThatMetALock(String answer) {
        // Given
        String[] statusAndCode = answer.split(" ");
        commercetools.answers(
                error(Integer.parseInt(statusAndCode[0]), statusAndCode[1], "locked"), json(201, CHANNEL));

        // When
        create(commercetools.project());

        // Then
        assertThat(commercetools.requests).hasSize(2);
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        // Given
        commercetools.answers(error(404, "ResourceNotFound", "not there"));
        Project project = commercetools.project();

        // When
        var channel = project.find(project.api().channels().withKey("hub").get());

        // Then
        assertThat(channel).isEmpty();
    }

    @Test
    void readsAndDecidesAgainWhenSomeoneElseWasFaster() {
        // Given
        commercetools.answers(
                json(200, CHANNEL),
                error(409, "ConcurrentModification", "Version mismatch"),
                json(200, CHANNEL.replace("\"version\":3", "\"version\":5").replace("OrderExport", "Primary")),
                json(200, CHANNEL));
        Project project = commercetools.project();
        List<ChannelRoleEnum> seen = new ArrayList<>();

        // When
        update(project, seen);

        // Then
        assertThat(seen).containsExactly(ChannelRoleEnum.ORDER_EXPORT, ChannelRoleEnum.PRIMARY);
        assertThat(commercetools.requests.getLast()).contains("\"version\":5");
    }

    @Test
    void givesUpAfterAFewDecisions() {
        // Given
        for (int i = 0; i < 5; i++) {
            commercetools.answers(json(200, CHANNEL), error(409, "ConcurrentModification", "Version mismatch"));
        }
        Project project = commercetools.project();

        // When
        TransientFault fault = transientFault(() -> update(project, new ArrayList<>()));

        // Then
        assertThat(fault.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_CONFLICT);
        assertThat(commercetools.requests).hasSize(10);
    }

    @Test
    void failsFastWhileNothingListens() {
        // Given
        Project project = commercetools.unreachable();

        // When
        TransientFault fault = transientFault(() -> read(project));
        TransientFault next = transientFault(() -> read(project));

        // Then
        assertThat(fault.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_UNREACHABLE);
        assertThat(fault.outageOf()).contains("commercetools");
        assertThat(next).hasMessageContaining("held back until it answers again");
        assertThat(next.outageOf()).contains("commercetools");
    }

    @Test
    void leavesHalfOfTheBudgetToTheMessagesOfTheDay() {
        // Given
        commercetools.answers(json(200, CHANNEL));
        Project background = commercetools.project(20).background();
        read(background);
        long begin = System.nanoTime();

        // When
        for (int i = 0; i < 10; i++) {
            read(background);
        }

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(800));
    }

    private static Channel read(Project project) {
        return project.call(project.api().channels().withKey("hub").get());
    }

    private static Channel create(Project project) {
        return project.call(project.api().channels().post(ChannelDraft.builder().key("hub").build()));
    }

    private static void update(Project project, List<ChannelRoleEnum> seen) {
        project.update(
                () -> read(project),
                channel -> {
                    seen.add(channel.getRoles().getFirst());
                    return List.of(ChannelUpdateAction.changeKeyBuilder().key("new").build());
                },
                (channel, actions) -> project.call(project.api()
                        .channels()
                        .withId(channel.getId())
                        .post(update -> update.version(channel.getVersion()).actions(List.copyOf(actions)))));
    }

    private static TransientFault transientFault(Runnable call) {
        return fault(TransientFault.class, call);
    }

    private static PermanentFault permanentFault(Runnable call) {
        return fault(PermanentFault.class, call);
    }

    private static <F extends Fault> F fault(Class<F> kind, Runnable call) {
        return catchThrowableOfType(kind, call::run);
    }

    private static String stackTrace(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
