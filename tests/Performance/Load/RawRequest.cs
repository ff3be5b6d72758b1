using System.Text;

namespace Schulterschluss.Performance.Load;

internal static class RawRequest
{
    public static byte[] Get(Uri address, string path, string? key) => Of("GET", address, path, key, "", "");

    public static byte[] Post(Uri address, string path, string? key, string body, string idempotencyKey) =>
        Of(
            "POST",
            address,
            path,
            key,
            $"Idempotency-Key: {idempotencyKey}\r\nContent-Type: application/json\r\n"
                + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n",
            body
        );

    private static byte[] Of(string method, Uri address, string path, string? key, string headers, string body) =>
        Encoding.UTF8.GetBytes(
            $"{method} {path} HTTP/1.1\r\nHost: {address.Authority}\r\n"
                + (key is null ? "" : $"Authorization: Bearer {key}\r\n")
                + $"{headers}\r\n{body}"
        );
}
