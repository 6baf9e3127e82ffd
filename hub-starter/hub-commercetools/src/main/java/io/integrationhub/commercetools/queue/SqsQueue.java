package io.integrationhub.commercetools.queue;

import io.integrationhub.commercetools.subscription.QueueAddress;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** One tenant's SQS queue; every call has a deadline, and fails with a {@link Fault}. */
final class SqsQueue implements AutoCloseable {

    /** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html. */
    private static final int MAX_BATCH = 10;

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final SqsClient client;
    private final String url;
    private final QueueSettings settings;

    SqsQueue(QueueAddress address, QueueSettings settings) {
        this.url = address.url();
        this.settings = settings;
        Duration deadline = settings.waitTime().plus(TIMEOUT);
        SqsClientBuilder builder = SqsClient.builder()
                .region(Region.of(address.region()))
                .credentialsProvider(credentials(settings))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TIMEOUT)
                        .socketTimeout(deadline))
                .overrideConfiguration(
                        calls -> calls.apiCallTimeout(deadline.multipliedBy(2)).apiCallAttemptTimeout(deadline));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        this.client = builder.build();
    }

    private static AwsCredentialsProvider credentials(QueueSettings settings) {
        return settings.accessKey() == null || settings.accessSecret() == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.accessKey().value(), settings.accessSecret().value()));
    }

    /** Up to ten messages; waits for the first one. Whatever is not deleted is delivered again. */
    List<Message> receive() {
        return call(sqs -> sqs.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(MAX_BATCH)
                        .waitTimeSeconds((int) settings.waitTime().toSeconds())
                        .visibilityTimeout((int) settings.visibilityTimeout().toSeconds())))
                .messages();
    }

    /** Deletes messages; one that SQS does not delete is delivered again, which is harmless. */
    void delete(List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<DeleteMessageBatchRequestEntry> entries = messages.stream()
                .map(message -> DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(messages.indexOf(message)))
                        .receiptHandle(message.receiptHandle())
                        .build())
                .toList();
        call(sqs -> sqs.deleteMessageBatch(request -> request.queueUrl(url).entries(entries)));
    }

    /** About how many messages wait; changes nothing. */
    String waiting() {
        QueueAttributeName count = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
        return call(sqs ->
                        sqs.getQueueAttributes(request -> request.queueUrl(url).attributeNames(count)))
                .attributes()
                .getOrDefault(count, "0");
    }

    /** The messages of the SDK may contain addresses and keys, so faults have only the error's code. */
    private <T> T call(Function<SqsClient, T> request) {
        try {
            return request.apply(client);
        } catch (SdkServiceException rejected) {
            String detail = "SQS responds with status " + rejected.statusCode();
            boolean isOurs = rejected.statusCode() >= 400 && rejected.statusCode() < 500;
            throw isOurs && !rejected.isThrottlingException()
                    ? new PermanentFault(QueueFault.QUEUE_REJECTED, detail)
                    : new TransientFault(QueueFault.QUEUE_UNREACHABLE, detail);
        } catch (SdkException failed) {
            throw new TransientFault(
                    QueueFault.QUEUE_UNREACHABLE, failed.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
