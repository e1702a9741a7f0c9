using MlPipeline.Core.Errors;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Remotes;

/// <summary>How a stored object that cannot be used is told of.</summary>
internal static class ObjectFault
{
    public static UserException Missing(Pin pin, string address) => new(
        new UserFault(
            "A pinned object is not in the remote",
            $"pin the data again where it still is: ./build.sh PinData --data-path \"{pin.Target}\"; or bring the object back from version control or a copy of the remote")
        {
            Place = address,
            Expected = $"what {pin.File} pins",
        });

    public static UserException Damaged(string address, string expected, string actual) => new(
        new UserFault("A stored object does not hold the pinned bytes", "bring the object back from version control or a copy of the remote")
        {
            Place = address,
            Expected = expected,
            Actual = actual,
        });

    public static UserException Unreadable(string address, Exception cause) => new(
        new UserFault("A stored object cannot be read", "make the remote readable, see what it says, then run the same command again")
        {
            Place = address,
            Actual = cause.Message,
        },
        cause);
}
