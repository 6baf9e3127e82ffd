package io.integrationhub.system.file;

import io.integrationhub.core.fault.FaultCode;

/** What goes wrong with a folder. */
public enum FolderFault implements FaultCode {
    /** The folder cannot be read or written: missing, full, or without right. */
    FOLDER_UNAVAILABLE,
    /** A file is larger than is read. */
    FILE_TOO_LARGE,
    /** A file is not what its format says. */
    FILE_MALFORMED
}
