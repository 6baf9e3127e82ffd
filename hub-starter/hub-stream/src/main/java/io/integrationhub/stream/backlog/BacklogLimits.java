package io.integrationhub.stream.backlog;

/**
 * How much an inlet may have read and not settled.
 *
 * @param concurrency number of keys that are processed at once
 * @param maxHeld number of records whose bodies are held; above, records that wait behind their key keep key and
 *     headers
 * @param maxReadAhead number of unsettled records, those without their bodies included; above, reading pauses
 * @param bytes the tenant's bytes; when it is used up, reading pauses
 */
public record BacklogLimits(int concurrency, int maxHeld, int maxReadAhead, ByteBudget bytes) {}
