package io.integrationhub.core.ops.doctor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.integrationhub.core.doctor.Diagnosis;

/**
 * One diagnosis with where it belongs.
 *
 * @param tenant whose connection was examined
 * @param check which check says so
 * @param diagnosis what it says
 */
record Examination(
        String tenant, String check, @JsonUnwrapped Diagnosis diagnosis) {}
