package io.integrationhub.system.file;

import io.integrationhub.core.fault.FaultCode;

/** Faults of exchanging files. */
public enum FileFault implements FaultCode {
    /** The folder cannot be read or written: missing, full, unreachable, or without permission. */
    FOLDER_UNAVAILABLE,
    /** A file exceeds the configured size. */
    FILE_TOO_LARGE,
    /** The content of a file does not match its format. */
    FILE_MALFORMED
}
