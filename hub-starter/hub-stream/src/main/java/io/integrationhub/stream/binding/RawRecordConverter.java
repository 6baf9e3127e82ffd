package io.integrationhub.stream.binding;

import java.lang.reflect.Type;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.converter.MessagingMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Passes the Kafka record itself to the function, and none of its headers to the framework.
 *
 * <p>Thus a sender cannot control spring-cloud-function by headers (CVE-2022-22963), a malformed header cannot fail the
 * conversion, and a tombstone is a record like any other.
 */
class RawRecordConverter extends MessagingMessageConverter {

    static final String BEAN = "hubRawRecordConverter";

    private static final byte[] EMPTY = {};

    @Override
    public Message<?> toMessage(
            ConsumerRecord<?, ?> record,
            @Nullable Object acknowledgment,
            @Nullable Object consumer,
            @Nullable Type payloadType) {
        return MessageBuilder.withPayload(EMPTY)
                .setHeader(KafkaHeaders.RAW_DATA, record)
                .setHeader(KafkaHeaders.ACKNOWLEDGMENT, acknowledgment)
                .build();
    }

    @SuppressWarnings("unchecked") // the binder reads bytes unless a binding says otherwise
    static ConsumerRecord<byte[], byte[]> record(Message<?> message) {
        return require(message, KafkaHeaders.RAW_DATA, ConsumerRecord.class);
    }

    static Acknowledgment acknowledgment(Message<?> message) {
        return require(message, KafkaHeaders.ACKNOWLEDGMENT, Acknowledgment.class);
    }

    private static <T> T require(Message<?> message, String header, Class<T> type) {
        T value = message.getHeaders().get(header, type);
        if (value == null) {
            throw new IllegalStateException(
                    "message without header " + header + "; its binding must use manual acknowledgement");
        }
        return value;
    }
}
