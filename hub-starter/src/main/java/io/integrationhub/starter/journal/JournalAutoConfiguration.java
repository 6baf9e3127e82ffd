package io.integrationhub.starter.journal;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Puts this package's parts together. */
@AutoConfiguration
class JournalAutoConfiguration {}
