package io.integrationhub.test.architecture.untidy.broker;

/** An adapter that everybody sees. */
public class OrderMessages {}
