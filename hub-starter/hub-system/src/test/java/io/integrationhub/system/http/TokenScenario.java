package io.integrationhub.system.http;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.sandbox.simulation.SimulatedProcess;
import io.integrationhub.sandbox.simulation.Simulation;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SimulatedTasks;
import io.integrationhub.system.SystemResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One run: callers call a system whose tokens expire and are revoked. */
final class TokenScenario {

    private enum Endpoint {
        HEALTHY,
        SLOW,
        FAILING,
        REJECTING
    }

    private static final int CALLERS = 8;
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration RUN = Duration.ofMinutes(1);
    private static final Duration REJECTION_PAUSE = Duration.ofSeconds(10);
    private static final Duration TOLERANCE = Duration.ofMillis(5);

    private final Simulation simulation;
    private final SimulatedProcess process;
    private final SimulatedTasks tasks;
    private final ClientCredentialsToken credentials;
    private final HttpEndpoint endpoint;
    private final Map<String, Long> expiry = new HashMap<>();
    private final Set<String> revoked = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private Endpoint state = Endpoint.HEALTHY;
    private int issued;
    private int refreshes;
    private long rejectedAt = Long.MIN_VALUE / 2;
    private long healthySince;
    private boolean isOver;

    TokenScenario(Simulation simulation) {
        this.simulation = simulation;
        this.process = simulation.process("service");
        this.tasks = new SimulatedTasks(simulation, process);
        ResponseClassifier classifier =
                new ResponseClassifier("acme.oms", new SimulatedRules(), simulation.clock(), Duration.ofMinutes(1));
        ClientCredentials client =
                new ClientCredentials(URI.create("http://tokens/token"), "id", new Secret("secret"), null);
        this.credentials =
                new ClientCredentialsToken(client, this::requestToken, TIMEOUT, classifier, simulation.clock(), tasks);
        this.endpoint = new HttpEndpoint(this::request, new Watched(), classifier);
    }

    void run() {
        for (int i = 0; i < CALLERS; i++) {
            process.execute(this::call);
        }
        simulation.process("scenario").execute(this::makeTrouble);
        simulation.runUntil(() -> isOver, Duration.ofHours(1));
    }

    private void makeTrouble() {
        long end = simulation.nanoTime() + RUN.toNanos();
        while (simulation.nanoTime() < end) {
            simulation.sleepUninterruptibly(simulation.upTo(Duration.ofSeconds(8)));
            if (simulation.random().nextBoolean()) {
                simulation.trace("all tokens are revoked");
                revoked.addAll(expiry.keySet());
            } else {
                state = Endpoint.values()[simulation.random().nextInt(Endpoint.values().length)];
                healthySince = state == Endpoint.HEALTHY ? simulation.nanoTime() : Long.MAX_VALUE;
                simulation.trace("the token endpoint is " + state);
            }
        }
        isOver = true;
    }

    private void call() {
        OutboundRequest request =
                new OutboundRequest("read", "GET", URI.create("http://oms/"), Map.of(), new byte[0], true);
        while (true) {
            simulation.sleepUninterruptibly(simulation.upTo(Duration.ofMillis(500)));
            long begin = simulation.nanoTime();
            try {
                Deadline deadline = tasks.deadline(simulation.upTo(TIMEOUT));
                endpoint.send(request, () -> deadline);
            } catch (FailedAttempt failed) {
                simulation.check(
                        TokenInvariant.FAILURE_DOES_NOT_STICK,
                        !isHealthyFor(begin) || isOfSystem(failed),
                        "a call fails: " + failed.getMessage());
            }
        }
    }

    /** Whether calls must succeed: the endpoint was healthy, and no rejection is remembered. */
    private boolean isHealthyFor(long begin) {
        long pause = REJECTION_PAUSE.plus(TIMEOUT).plus(TOLERANCE).toNanos();
        return state == Endpoint.HEALTHY && begin > healthySince + pause && begin > rejectedAt + pause;
    }

    /** Failed by the deadline, or because the new token was revoked as well. */
    private static boolean isOfSystem(FailedAttempt failed) {
        return failed.fault().code() == SimulatedRules.Code.TIMEOUT
                || failed.fault().code() == SimulatedRules.Code.UNAUTHORIZED;
    }

    /** The credentials under simulation, and what callers get from them. */
    private final class Watched implements Credentials {

        @Override
        public OutboundRequest authenticate(OutboundRequest request, Deadline deadline) {
            Set<String> known = Set.copyOf(refused);
            Duration remaining = deadline.remaining();
            long begin = simulation.nanoTime();
            try {
                OutboundRequest authenticated = credentials.authenticate(request, deadline);
                String token = authenticated.headers().get("Authorization");
                simulation.check(
                        TokenInvariant.NO_REFUSED_TOKEN, !known.contains(token), token + " is known to be refused");
                simulation.check(
                        TokenInvariant.NO_EXPIRED_TOKEN,
                        simulation.nanoTime() < expiry.get(token),
                        token + " has expired");
                return authenticated;
            } finally {
                Duration taken = Duration.ofNanos(simulation.nanoTime() - begin);
                simulation.check(
                        TokenInvariant.LEAVES_AT_DEADLINE,
                        taken.compareTo(remaining.plus(TOLERANCE)) <= 0,
                        "waited " + taken + " instead of " + remaining);
            }
        }

        @Override
        public boolean renewAfter(OutboundRequest rejected) {
            boolean renews = credentials.renewAfter(rejected);
            refused.add(rejected.headers().get("Authorization"));
            return renews;
        }
    }

    private SystemResponse request(OutboundRequest request, Deadline deadline) {
        simulation.sleepUninterruptibly(
                simulation.upTo(Duration.ofMillis(simulation.random().nextInt(1, 50))));
        String token = request.headers().get("Authorization");
        return response(revoked.contains(token) ? 401 : 200, "");
    }

    private SystemResponse requestToken(OutboundRequest request, Deadline deadline) throws IOException {
        simulation.check(TokenInvariant.ONE_REFRESH, ++refreshes == 1, refreshes + " requests for a token at once");
        simulation.check(
                TokenInvariant.NO_HOT_LOOP,
                simulation.nanoTime() - rejectedAt
                        >= REJECTION_PAUSE.minus(TOLERANCE).toNanos(),
                "rejected credentials are tried again");
        try {
            return respond(deadline);
        } finally {
            refreshes--;
        }
    }

    private SystemResponse respond(Deadline deadline) throws IOException {
        Endpoint now = state;
        Duration time = simulation.upTo(now == Endpoint.SLOW ? TIMEOUT.multipliedBy(2) : Duration.ofMillis(20));
        Duration remaining = deadline.remaining();
        simulation.sleepUninterruptibly(time.compareTo(remaining) < 0 ? time : remaining);
        if (time.compareTo(remaining) >= 0) {
            throw new SocketTimeoutException("too slow");
        }
        return switch (now) {
            case HEALTHY, SLOW -> issue();
            case FAILING -> fail();
            case REJECTING -> {
                rejectedAt = simulation.nanoTime();
                yield response(401, "");
            }
        };
    }

    private SystemResponse fail() throws IOException {
        if (simulation.random().nextBoolean()) {
            throw new IOException("connection reset");
        }
        return response(503, "");
    }

    private SystemResponse issue() {
        String token = "t" + ++issued;
        int lifetime = simulation.random().nextInt(5, 30);
        expiry.put(
                "Bearer " + token,
                simulation.nanoTime() + Duration.ofSeconds(lifetime).toNanos());
        simulation.trace("issues " + token);
        if (simulation.happens(0.1)) {
            revoked.add("Bearer " + token); // The system does not know it yet, or not any more.
        }
        return response(200, "{\"access_token\":\"" + token + "\",\"expires_in\":" + lifetime + "}");
    }

    private static SystemResponse response(int status, String body) {
        return new SystemResponse(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
