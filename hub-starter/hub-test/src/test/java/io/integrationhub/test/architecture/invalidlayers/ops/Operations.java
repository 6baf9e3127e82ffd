package io.integrationhub.test.architecture.invalidlayers.ops;

/** The highest layer. */
public class Operations {}
