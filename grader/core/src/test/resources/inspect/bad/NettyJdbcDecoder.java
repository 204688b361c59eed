import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.channel.ChannelHandlerContext;
import io.netty.buffer.ByteBuf;
import java.sql.*;
import java.util.List;
public class NettyJdbcDecoder extends ByteToMessageDecoder {
  Connection c;
  @Override protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception { try (PreparedStatement p = c.prepareStatement("select 1")) { out.add(p.executeQuery()); } }
}