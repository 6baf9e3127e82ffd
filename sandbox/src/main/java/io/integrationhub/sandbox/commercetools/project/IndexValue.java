package io.integrationhub.sandbox.commercetools.project;

/** A value in one of the indexes of a resource type. */
public record IndexValue(String index, String value) {}
