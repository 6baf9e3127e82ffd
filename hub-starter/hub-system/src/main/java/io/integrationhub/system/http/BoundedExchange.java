package io.integrationhub.system.http;

import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.Tasks;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs exchanges on threads of their own, so that the caller can leave at its deadline whatever hangs. */
record BoundedExchange(Tasks tasks) {

    /**
     * Runs an exchange and waits for the response.
     *
     * @throws SocketTimeoutException if the deadline passed first; the exchange is interrupted
     * @throws IOException if the exchange failed
     */
    SystemResponse run(Callable<SystemResponse> exchange, Deadline deadline) throws IOException {
        Future<SystemResponse> response = tasks.start("http-exchange", exchange, () -> {});
        try {
            return response.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new SocketTimeoutException("no complete response before the deadline");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a response");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
        } finally {
            // Interrupts an exchange that is still running, which closes its connection.
            response.cancel(true);
        }
    }
}
