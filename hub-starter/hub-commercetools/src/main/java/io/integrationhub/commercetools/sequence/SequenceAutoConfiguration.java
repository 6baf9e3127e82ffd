package io.integrationhub.commercetools.sequence;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.subscription.NotificationSettings;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.stream.publish.RecordPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Provides the watch over the numbers of Messages. */
@AutoConfiguration
@EnableConfigurationProperties(MissingMessagesSettings.class)
class SequenceAutoConfiguration {

    @Bean
    MessageWatch messageWatch(NotificationSettings notifications) {
        return new MessageWatch(notifications::includeAllMessages);
    }

    @Bean
    PeriodicJob missingMessages(
            MessageWatch watch,
            MissingMessagesSettings settings,
            Commercetools commercetools,
            RecordPublisher publisher,
            MeterRegistry meters,
            ObjectProvider<InstantSource> clocks) {
        return new MissingMessagesJob(
                watch,
                settings.delay(),
                commercetools,
                publisher,
                meters,
                clocks.getIfAvailable(InstantSource::system));
    }
}
